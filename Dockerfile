# The command `pat` in a container: no root, nothing written but what is mounted, no network while it runs.
# How to run it: docs/deploy/README.md.
ARG PYTHON=python:3.11-slim-bookworm

FROM ${PYTHON} AS build
ARG EXTRAS="ocr plot"
WORKDIR /src
RUN python -m venv /opt/pat
COPY requirements*.lock ./
RUN /opt/pat/bin/pip install --no-cache-dir --no-compile --require-hashes -r requirements.lock && \
    for extra in ${EXTRAS}; do \
      /opt/pat/bin/pip install --no-cache-dir --no-compile --require-hashes -r "requirements-${extra}.lock" || exit 1; \
    done
COPY pyproject.toml README.md LICENSE pipeline.py ./
COPY pat pat
COPY checks checks
COPY commands commands
COPY comparison comparison
COPY extract extract
COPY identity identity
COPY publish publish
COPY report report
COPY schemas schemas
COPY store store
COPY verify verify
# All is compiled, as nothing can be written beside it later; neither pip nor the tests of libraries are needed.
RUN /opt/pat/bin/pip install --no-cache-dir --no-deps . && \
    /opt/pat/bin/pip uninstall --yes pip && \
    find /opt/pat/lib -type d -name tests -prune -exec rm -r {} + && \
    /opt/pat/bin/python -m compileall -q /opt/pat/lib

FROM ${PYTHON}
RUN groupadd --gid 10001 pat && \
    useradd --uid 10001 --gid pat --no-create-home --home-dir /tmp --shell /usr/sbin/nologin pat
COPY --from=build /opt/pat /opt/pat
ENV PATH="/opt/pat/bin:${PATH}" \
    HOME=/tmp \
    MPLCONFIGDIR=/tmp/matplotlib \
    PYTHONDONTWRITEBYTECODE=1
USER 10001:10001
WORKDIR /data
ENTRYPOINT ["pat"]
CMD ["extract"]
