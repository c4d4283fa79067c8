"""The document as a reader follows it: blocks in printed order, tables joined over page breaks."""
