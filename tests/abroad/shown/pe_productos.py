"""Peru: products over years with values that cover several rows, soles in the cells, letters for not available, joined cells."""

from __future__ import annotations

from tests.abroad.plan import Plan, derived, done, measure, name, planned, table, text

PRODUCTS = table(
    2022,
    [
        text("Código", fills="code"),
        name("Servicio entregado"),
        measure("U.M."),
        done("Ejecutado", "2020", year=2020),
        done("Ejecutado", "2021", year=2021),
        planned("Meta 2022", "Semestre I", period="S1"),
        planned("Meta 2022", "Semestre II", period="S2"),
        planned("Meta 2022", "Anual"),
        planned("Costo 2022", unit="pen"),
        text("Órgano a cargo"),
    ],
    """
    ## ÓRGANO DE LÍNEA: DIRECCIÓN DE PROMOCIÓN DEL EMPLEO
    S-01 | Ferias laborales | Feria | 0 | 3 | 2 | 3 | 5 | S/ 84,500.00{n=84500} | Promoción
    S-02 | Personas colocadas en un empleo formal | Persona | 1,204 | 2,377 | 1,400 | 1,600 | 3,000 | S/ 312,040.50{n=312040.50} | Intermediación
    S-03 | Empresas asesoradas en contratación | Empresa | N/D | 188 | 110 | 140 | 250 | ^ | Intermediación
    ## ÓRGANO DE LÍNEA: DIRECCIÓN DE FORMACIÓN
    S-04 | Jóvenes con certificado de competencias | Persona | 640 | 915 | 500 | 620 | 1,120 | S/ 1.2 MM{n=1.2, scale=1000000} | Formación
    S-05 | Tasa de deserción de los cursos | Porcentaje | 18.2 % | 14.9 % (136/915){n=14.9, several} | 12 % | 12 % | 12 % | ^ | Formación @unit=percent
    S-06 | Convenios con centros de formación | Convenio | 7 | 11 | - | 4 | 4 | sin costo{status=text} | Formación
    """,
)
RISKS = table(
    2022,
    [
        text("N°"),
        name("Indicador del riesgo"),
        planned("Tolerancia"),
        done("Medido en 2021", year=2021),
        derived("Rango bajo"),
        derived("Rango medio"),
        derived("Rango alto"),
    ],
    """
    1 | Quejas fundadas por cada mil atenciones | máximo 3{n=3, comparator=<=} | 2.4 | 0 - 2 | 2 - 4 | 4 - 10
    2 | Rotación del personal | hasta 10 %{n=10, comparator=<=} | 12.5 % | 0 - 8 % | 8 - 12 % | > 12 % @unit=percent
    """,
    above=("Indicadores de riesgo",),
)
PLAN = Plan(
    ("INSTITUTO REGIONAL DEL EMPLEO - PERÚ", "PLAN OPERATIVO INSTITUCIONAL 2022", "Anexo de servicios"),
    (PRODUCTS, RISKS),
    unruled="zebra",
    running="POI 2022 - Instituto Regional del Empleo",
)
