#!/bin/sh
# Makes .venv ready. `tools/venv.sh run` adds what the service needs and removes nothing;
# `tools/venv.sh dev` makes it exactly what the tests need; `tools/venv.sh uv ARGUMENTS` runs uv itself.
# Every failure says in one line what to do.
set -eu
cd "$(dirname "$0")/.."

say() { echo "safon: $*" >&2; }
stop() { say "$@"; exit 1; }

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if command -v "$name" >/dev/null && is_new_enough "$name"; then command -v "$name"; return; fi
    done
    stop "Python 3.11 or newer is needed (python3 here is: $(python3 --version 2>/dev/null || echo missing)); or set PYTHON"
}

# Debian and Ubuntu keep ensurepip, without which no venv can be made, in a package of its own.
ensure_venv_module() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "installing python3-venv"
        { apt-get install -qqy python3-venv || { apt-get update -qq && apt-get install -qqy python3-venv; }; } >/dev/null 2>&1 || true
    fi
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        stop "$python cannot make virtual environments; on Debian or Ubuntu: apt-get install python3-venv"
}

find_uv() {
    if command -v uv >/dev/null; then command -v uv; return; fi
    if [ ! -x .tools/bin/uv ]; then
        ensure_venv_module
        say "getting uv, which installs the rest"
        "$python" -m venv .tools && .tools/bin/python -m pip install -qq 'uv>=0.13,<0.14' ||
            stop "uv could not be installed: is a package registry within reach?"
    fi
    echo .tools/bin/uv
}

# A registry that only pip was told of serves uv as well.
share_pip_index() {
    [ -z "${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-}" ] || return 0
    index=${PIP_INDEX_URL:-$("$python" -m pip config get global.index-url 2>/dev/null || true)}
    if [ -n "$index" ]; then export UV_DEFAULT_INDEX="$index"; fi
}

install() {
    case $1 in
        run) "$uv" pip install -q --python .venv/bin/python --require-hashes -r requirements.txt ;;
        # Of the Welsh gate's packages only what is listed: one would drag in a server that is not needed.
        dev) "$uv" pip sync -q --python .venv/bin/python --require-hashes requirements-dev.txt requirements-welsh.txt ;;
        *) stop "say run or dev" ;;
    esac
}

export UV_PYTHON_DOWNLOADS="${UV_PYTHON_DOWNLOADS:-never}"
python=$(find_python)
uv=$(find_uv)
share_pip_index
if [ "$1" = uv ]; then shift; exec "$uv" "$@"; fi
if ! .venv/bin/python -c '' 2>/dev/null; then
    "$uv" venv -q --clear --python "$python" .venv || stop "the virtual environment could not be made in .venv"
fi
say "installing what $1 needs into .venv"
install "$1" || stop "the packages could not be installed: is a package registry within reach?"
