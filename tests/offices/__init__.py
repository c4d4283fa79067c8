"""Plans as office programs and browsers print them, with the truth of every value, and how well they are
read.

Invented after real forms of some fifteen countries by people who had not seen the program, each plan once
with every cell ruled and once in a look with fewer rules.
"""
