"""What must hold in a plan: one check a module, its docstring the sentence people read."""
