"""`python -m whitecell`: the same as `whitecell`."""

from whitecell.cli import main

if __name__ == "__main__":
    main()
