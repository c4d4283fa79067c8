"""Peru: follow-up of operative activities with what was done up to a quarter and its shortfall; soles, column numbers."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, share, table, text

COLUMNS = [
    text("Código", fills="code"),
    name("Actividad operativa"),
    measure("Unidad de medida"),
    planned("Meta física", "Programado anual"),
    planned("Meta física", "Programado al II Trim.", period="S1"),
    done("Meta física", "Ejecutado I Trim.", period="Q1"),
    done("Meta física", "Ejecutado II Trim.", period="Q2"),
    done("Meta física", "Acumulado al II Trim.", period="S1"),
    derived("Meta física", "Brecha"),
    share("Meta física", "% avance"),
    planned("Meta financiera (S/)", "PIM", unit="pen"),
    done("Meta financiera (S/)", "Devengado al II Trim.", unit="pen", period="S1"),
]
ACTIVITIES = table(
    2023,
    COLUMNS,
    """
    AOI00120500101 | Monitoreo de la calidad del aire en cuencas urbanas | Estación | 24 | 12 | 5 | 6 | 11 | 1 | 91.7 | 1,480,250 | 702,118
    AOI00120500102 | Evaluación de expedientes ambientales | Expediente | 640 | 310 | 142 | 175 | 317 | -7 | 102.3 | 2,905,400 | 1,466,090
    AOI00120500103 | Supervisión de plantas de residuos | Supervisión | 96 | 48 | 20 | 22 | 42 | 6 | 87.5 | 860,000 | 391,775
    AOI00120500104 | Capacitación de promotores ambientales | Persona | 1,850 | 900 | 395 | 441 | 836 | 64 | 92.9 | 315,600 | 140,233
    """,
    dependency="Unidad Orgánica: Dirección de Calidad Ambiental",
    under_head=("(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)",),
)
OFFICE = table(
    2023,
    COLUMNS,
    """
    AOI00120500201 | Formulación de instrumentos de gestión | Documento | 9 | 4 | 2 | 2 | 4 | 0 | 100.0 | 118,300 | 57,940
    AOI00120500202 | Asesoría jurídica a órganos de línea | Informe | 420 | 210 | 98 | 117 | 215 | -5 | 102.4 | 264,750 | 131,002
    """,
    dependency="Unidad Orgánica: Oficina de Planeamiento y Asesoría",
    under_head=("(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)|(9)|(10)|(11)|(12)",),
)
PLAN = Plan(
    (
        "AUTORIDAD DEL AIRE Y DEL SUELO - PERÚ",
        "Plan Operativo Institucional 2023",
        "Anexo B-4: Seguimiento al primer semestre",
    ),
    (ACTIVITIES, OFFICE),
    running="POI 2023 - Seguimiento",
    unruled="bare",
    align="right",
)
