"""What is wrong with a command line, in Spanish: click says it in English alone."""

from __future__ import annotations

import re
from typing import IO, Any

import click

SUGGESTED = re.compile(r" \(?Did you mean (?:one of: )?(.+?)\?\)?$")
OF_A_VALUE = re.compile(r"Invalid value(?: for '(.+?)')?: (.+)", re.DOTALL)
SPANISH = tuple(
    (re.compile(pattern, re.DOTALL), told)
    for pattern, told in (
        (r"No such option '(.+)'\.", "No hay una opción {}."),
        (r"No such command '(.+)'\.", "No hay un comando {}."),
        (r"Missing (?:argument|parameter) '(.+)'\..*", "Falta {}."),
        (r"Missing option '(.+)'\..*", "Falta la opción {}."),
        (r"Missing command\.", "Falta el comando."),
        (r"Option '(.+)' requires (?:an argument|\d+ arguments)\.", "La opción {} pide un valor."),
        (r"Option '(.+)' does not take a value\.", "La opción {} no lleva ningún valor."),
        (r"Got unexpected extra arguments? \((.+)\)", "Sobra lo siguiente: {}."),
        (r"'(.*)' is not one of (.+)\.", "«{}» no es ninguno de estos: {}."),
        (r"'(.*)' is not a valid integer(?: range)?\.", "«{}» no es un número entero."),
        (r"'(.*)' is not a valid float(?: range)?\.", "«{}» no es un número."),
        (r"(\S+) is not in the range x>=(.+)\.", "{} es menos que {}."),
        (r"(\S+) is not in the range (.+)\.", "{} no está en lo que se admite, {}."),
        (r"\w+ '(.+)' does not exist\.", "no existe {}."),
        (r"\w+ '(.+)' is a directory\.", "{} es una carpeta."),
        (r"\w+ '(.+)' is a file\.", "{} es un archivo, no una carpeta."),
        (r"\w+ '(.+)' is not readable\.", "{} no se puede leer."),
        (r"\w+ '(.+)' is not writable\.", "en {} no se puede escribir."),
    )
)
"""What click says, and how it is said in Spanish, with the parts of it in their order."""


class WrongUsage(click.UsageError):
    """A fault of the command line that shows itself in Spanish, with click's exit code."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Write how the command is used, where its help is, and what is wrong."""
        if self.ctx is not None:
            path = self.ctx.command_path
            pieces = " ".join(self.ctx.command.collect_usage_pieces(self.ctx))
            click.echo(
                f"Uso: {path} {pieces}\nAyuda, en inglés: {path} --help\n", file=file, err=file is None
            )
        click.echo(f"Error: {self.message}", file=file, err=file is None)


def in_spanish(error: click.UsageError) -> WrongUsage:
    """The same fault, said in Spanish."""
    return WrongUsage(spanish(error.format_message()), error.ctx)


def spanish(message: str) -> str:
    """A message of click in Spanish; one that is not of click stays as it is."""
    if suggested := SUGGESTED.search(message):
        meant = suggested[1].replace("'", "").replace(", ", " o ")
        return f"{spanish(message[: suggested.start()])} ¿Quiso decir {meant}?"
    if value := OF_A_VALUE.fullmatch(message):
        return f"El valor de {value[1]} no sirve: {spanish(value[2])}" if value[1] else spanish(value[2])
    for pattern, told in SPANISH:
        if match := pattern.fullmatch(message):
            return told.format(*match.groups())
    return message
