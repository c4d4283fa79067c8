"""The checks of a read plan against itself, one a module; what each says is its docstring."""
