"""Argentina: a province's road office, upkeep by zone with what the first half foresaw and did, works whose progress began in earlier years, the fuel quota by month; thousands of pesos; portrait."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, group, measure, name, planned, share, table, text

UPKEEP = table(
    2024,
    [
        group("Zona"),
        name("Tarea de conservación"),
        measure("Un."),
        planned("Meta 2024"),
        planned("1er. semestre", "Previsto", period="S1"),
        done("1er. semestre", "Realizado", period="S1"),
        share("1er. semestre", "%", period="S1"),
        text("Obs."),
    ],
    """
    Zona I - Norte | Perfilado de calzada de tierra | km | 4.860 | 2.400 | 2.118 | 88,3 | (1)
    ^ | Reposición de ripio | m³ | 32.500 | 16.000 | 17.240 | 107,8 |
    ^ | Alcantarillas reparadas | N.º | 64 | 30 | 33 | 110,0 |
    Zona II - Centro | Bacheo con mezcla asfáltica | tn | 7.200 | 3.900 | 3.412,5 | 87,5 | (2)
    ^ | Corte de pastos y malezas | ha | 5.140 | 2.900 | 3.055 | 105,3 |
    ^ | Señales verticales repuestas | N.º | 980 | 500 | 361 | 72,2 | (2)
    Zona III - Costa | Bacheo con mezcla asfáltica | tn | 2.650 | 1.300 | 1.287,0 | 99,0 |
    ^ | Limpieza de desagües | km | 410 | 220 | 96,5 | 43,9 | (1)
    """,
    decimal=",",
    above=("Cuadro 1 - Conservación por administración, año 2024",),
    below=("(1) Equipos afectados a la emergencia hídrica. (2) Demora en la entrega de materiales.",),
)
WORKS = table(
    2024,
    [
        text("Expte."),
        name("Obra"),
        derived("Long. (km)"),
        planned("Monto vigente (miles de $)", unit="ars", scale=1000, year="?", period="?"),
        done("Avance físico acumulado", "al 31/12/23", unit="percent", year="?", period="?"),
        done("Avance físico acumulado", "al 30/06/24", unit="percent", year="?", period="?"),
        planned("Crédito 2024 (miles de $)", unit="ars", scale=1000),
        done("Devengado al 30/06/24 (miles de $)", unit="ars", scale=1000, period="S1"),
        text("Estado"),
    ],
    """
    1140/22 | Pavimento R.P. 9: acceso a Los Sauces | 18,4 | 6.204.880 | 71,20 | 84,65 | 2.115.000 | 1.388.402 | En ejecución
    0832/23 | Repavimentación R.P. 31: tramo Arroyo Seco - Km 42 | 27,0 | 9.911.300 | 12,00 | 19,80 | 3.850.000 | 911.760 | Ritmo reducido
    2017/23 | Puente sobre el río Tapial | 0,3 | 1.742.615 | 0,00 | 36,10 | 1.180.000 | 640.318 | En ejecución
    0409/21 | Rotonda R.P. 9 y R.P. 14 | - | 518.040 | 100,00 | 100,00 | 22.500 | 22.417 | Recep. provisoria
    """,
    decimal=",",
    above=("Cuadro 2 - Obras por contrato",),
)
FUEL = table(
    2024,
    [
        name("Insumo"),
        *(
            planned(said, period=f"{n:02d}")
            for n, said in enumerate(("Jul", "Ago", "Sep", "Oct", "Nov", "Dic"), 7)
        ),
        planned("2do. semestre", period="S2"),
    ],
    """
    Gasoil grado 2 (litros) | 118.000 | 121.000 | 126.500 | 130.000 | 130.000 | 112.000 | 737.500
    Emulsión asfáltica (toneladas) | 95 | 110 | 140 | 160 | 160 | 120 | 785
    Cuchillas de motoniveladora (unidades) | 60 | 60 | 72 | 72 | 72 | 48 | 384
    """,
    decimal=",",
    above=("Cuadro 3 - Cupo programado de insumos, segundo semestre de 2024",),
)
PLAN = Plan(
    (
        "DIRECCIÓN DE VIALIDAD DE LA PROVINCIA DEL ALTO URÚ",
        "PLAN ANUAL DE OBRAS Y CONSERVACIÓN 2024",
        "Informe de avance al 30 de junio - República Argentina",
    ),
    (UPKEEP, WORKS, FUEL),
    unruled="horizontal",
    wide=False,
    numbers=True,
)
