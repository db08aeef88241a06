"""`python -m extractor run bai.txt --out build/run` is the same as `extractor run …`."""

from extractor.cli import main

if __name__ == "__main__":
    main()
