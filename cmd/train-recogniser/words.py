"""Writes the words of the GloVe wheel, one a line, for train-recogniser.

    python3 words.py INDEX.parquet words.txt        (needs pyarrow 25.0.1)
"""
import sys

import pyarrow.parquet as parquet

words = parquet.read_table(sys.argv[1]).to_pydict()["index"]
with open(sys.argv[2], "w", encoding="utf-8") as out:
    out.write("\n".join(words) + "\n")
