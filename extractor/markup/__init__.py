"""HTML pages: what their markup says of them."""
