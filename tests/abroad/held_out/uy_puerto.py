"""Uruguay: a port's management commitment, objectives over several indicators with their base at a date, comparators; investments in dollars."""

from __future__ import annotations

from tests.abroad.plan import Plan, base, derived, done, group, measure, name, planned, share, table, text

AGREED = table(
    2024,
    [
        group("Objetivo"),
        name("Indicador"),
        measure("Unidad"),
        base("Valor base (dic. 2023)", year=2023, period="?"),
        planned("Meta 2024"),
        done("Valor alcanzado"),
        derived("Puntaje"),
        text("Fuente"),
    ],
    """
    Operativa portuaria | Contenedores movilizados | TEU | 214.870 | 225.000 | 231.406 | 25 | Terminales
    ^ | Graneles embarcados | Tonelada | 1.905.300 | 2.000.000 | 1.884.215 | 18 | Terminales
    ^ | Estadía media de buques en muelle | Hora | 41,5 | ≤ 38{n=38, comparator=<=} | 37,2 | 10 | Capitanía @unit=hour
    ^ | Arribos de cruceros | Buque | 62 | 70 | 73 | 5 | Capitanía
    Infraestructura | Canal de acceso dragado | Metro cúbico | 480.000 | 650.000 | 612.340 | 12 | Ingeniería
    ^ | Metros de defensas sustituidas | Metro | 120 | 300 | 300 | 8 | Ingeniería
    ^ | Disponibilidad de grúas | Porcentaje | 89,0 | ≥ 93{n=93, comparator=>=} | 91,7 | 7 | Mantenimiento @unit=percent
    Ambiente y personas | Auditorías ambientales sin no conformidades mayores | Auditoría | 2 | 4 | 4 | 5 | Calidad
    ^ | Accidentes con días perdidos | Accidente | 19 | ≤ 12{n=12, comparator=<=} | 14 | 2 | Seguridad
    ^ | Horas de capacitación por funcionario | Hora | 11,0 | 16,0 | 16,8 | 5 | Recursos Humanos @unit=hour
    """,
    decimal=",",
    above=("Anexo I. Metas comprometidas y resultados",),
)
WORKS = table(
    2024,
    [
        text("N.º"),
        name("Proyecto de inversión"),
        planned("Presupuesto 2024 (US$)", unit="usd"),
        done("Ejecución 2024 (US$)", unit="usd"),
        share("% ejec."),
        text("Estado de la obra"),
    ],
    """
    1 | Ampliación de la explanada norte | 4.200.000 | 3.811.450 | 90,7 | En obra
    2 | Dragado de mantenimiento | 6.850.000 | 6.797.020 | 99,2 | Finalizada
    3 | Nueva balanza de camiones | 310.500 | 0 | 0,0 | Licitación desierta
    4 | Sistema de control de accesos | 745.000 | 402.118 | 54,0 | En obra
    5 | Iluminación led de muelles | 188.000 | 187.412 | 99,7 | Finalizada
    Total | < | 12.293.500 | 11.198.000 | 91,1 | @bold
    """,
    decimal=",",
    above=("Anexo II. Plan de inversiones",),
)
PLAN = Plan(
    (
        "ADMINISTRACIÓN DE PUERTOS DEL ESTE",
        "COMPROMISO DE GESTIÓN 2024",
        "Informe final de la comisión de seguimiento - Montevideo",
    ),
    (AGREED, WORKS),
    unruled="bare",
    running="Compromiso de Gestión 2024",
    numbers=True,
)
