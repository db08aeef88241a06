"""The version of the package, as `extractor --version` and every manifest give it («0.1.0»)."""

VERSION = "0.1.0"
