"""The tables of the reference pages, made from the code: `python -m scripts.reference` writes them anew."""
