"""From when on things count as alike or as odd: the thresholds and the words of checks in a profile."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.language.forms import FOLDED_TEXTS, Points, optional, required


@dataclass(frozen=True, slots=True)
class PairingThresholds:
    """In points of 100: names from `alike` on make a pair, with `evidence` added for one KPI code and for one
    formula; `lead` is what the next best must stay behind. Formulas are the same from `formula` on, words
    from `spelling` on."""

    alike: float = required(
        Points(), "Names this alike make a pair.", "Los nombres así de parecidos forman un par."
    )
    lead: float = required(
        Points(), "How far the next best must stay behind.", "Cuánto debe quedar atrás el siguiente."
    )
    evidence: float = required(
        Points(),
        "What one KPI code adds, and one formula.",
        "Lo que suma un mismo código de KPI, y una misma fórmula.",
    )
    formula: float = required(
        Points(), "Formulas this alike are the same.", "Las fórmulas así de parecidas son la misma."
    )
    spelling: float = required(
        Points(), "Words this alike are the same.", "Las palabras así de parecidas son la misma."
    )


@dataclass(frozen=True, slots=True)
class LinkThresholds:
    """From which likeness of names (0 to 100) two indicators are one: `same` by name within a dependency,
    `same_code` where they bear the same code; from `doubtful` on they are proposed. `owner` is the likeness
    from which two dependencies are one, `margin` how far the best match must be ahead of the next."""

    same: float = required(
        Points(),
        "Indicators this alike are one within a dependency.",
        "Los indicadores así de parecidos son uno en una dependencia.",
    )
    same_code: float = required(
        Points(),
        "Indicators this alike that bear one KPI code are one.",
        "Los indicadores así de parecidos con un mismo código de KPI son uno.",
    )
    doubtful: float = required(
        Points(), "From here on a link is proposed, no more.", "Desde aquí solo se propone un vínculo."
    )
    owner: float = required(
        Points(), "Dependencies this alike are one.", "Las dependencias así de parecidas son una."
    )
    margin: float = required(
        Points(),
        "How far the best match must be ahead of the next.",
        "Cuánto debe adelantar el mejor al siguiente.",
    )


@dataclass(frozen=True, slots=True)
class PercentageWords:
    """How names of indicators begin that are percentages, or are none; words of formulas that yield one
    undivided; beginnings of words that say a percentage may lie outside 0 to 100. All folded."""

    in_names: tuple[str, ...] = optional(FOLDED_TEXTS, "Names that begin so are percentages.", ())
    not_in_names: tuple[str, ...] = optional(FOLDED_TEXTS, "Names that begin so are none.", ())
    in_formulas: tuple[str, ...] = optional(FOLDED_TEXTS, "Words of formulas of percentages.", ())
    measured: tuple[str, ...] = optional(
        FOLDED_TEXTS, "Names that begin so are of what is measured, not counted.", ()
    )
    may_pass_hundred: tuple[str, ...] = optional(
        FOLDED_TEXTS, "Beginnings of words for what may pass 100 percent.", ()
    )
    may_be_negative: tuple[str, ...] = optional(
        FOLDED_TEXTS, "Beginnings of words for what may be less than nothing.", ()
    )
