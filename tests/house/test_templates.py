"""What templates must not do, because nothing says so when it happens."""

import re

from tests.house.reading import sources

BLOCK = re.compile(r"{% block (\w+) %}(.*?){% endblock %}", re.DOTALL)
SET = re.compile(r" as(?:var)? (\w+) %}")


def lost_names(template: str) -> list[str]:
    """Names that one block sets and another one prints: a block forgets what it set, so they print nothing."""
    blocks = dict(BLOCK.findall(template))
    own = {name: set(SET.findall(body)) for name, body in blocks.items()}
    return [
        f"{name}: {word}"
        for name, body in blocks.items()
        for word in set().union(*own.values()) - own[name]
        if re.search(rf"{{{{ *{word}\b", body)
    ]


def test_no_block_prints_what_only_another_block_has_set() -> None:
    lost = {
        path: names
        for path, text in sources("galang", suffixes=(".html",)).items()
        if (names := lost_names(text))
    }
    assert lost == {}


def test_the_check_sees_a_lost_name() -> None:
    broken = (
        "{% block crumb %}{% url 'a:b' as up %}{% crumbs up %}{% endblock %}"
        '{% block content %}<a href="{{ up }}">x</a>{% endblock %}'
    )
    assert lost_names(broken) == ["content: up"]
    assert lost_names(broken.replace("<a", "{% url 'a:b' as up %}<a")) == []
