#!/usr/bin/env python3
"""Writes a notebook that holds answers: notebook.py FILE [MARKER SOURCE]…"""
import json
import sys

cells = []
for marker, source in zip(sys.argv[2::2], sys.argv[3::2]):
    with open(source, encoding="utf-8") as file:
        text = f"// EXERCISE {marker}\n" + file.read()
    cells.append({"cell_type": "code", "execution_count": None, "id": f"cell-{len(cells)}",
                  "metadata": {}, "outputs": [], "source": text.splitlines(keepends=True)})
imports = {"cell_type": "code", "execution_count": None, "id": "imports", "metadata": {},
           "outputs": [], "source": ["import java.util.*;\n", "import org.seqlab.math.*;"]}
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump({"cells": [imports] + cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, file)
