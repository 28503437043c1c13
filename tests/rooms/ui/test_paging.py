"""Leafing by key: nothing skipped, nothing told twice, tampered addresses are harmless."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import RequestFactory

from galang.ui.paging import keyset

START = datetime(2026, 1, 1, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    """Twenty-five rows, several with the same date."""
    Session.objects.bulk_create(
        Session(session_key=f"k{at:02}", session_data="", expire_date=START + timedelta(days=at // 4))
        for at in range(25)
    )
    return Session.objects.all()


def leaf(rows, address="/x/?ruang=a", **more):
    return keyset(rows, RequestFactory().get(address), size=10, **more)


@pytest.mark.parametrize("by", [("pk",), ("-pk",), ("expire_date", "pk"), ("-expire_date", "-pk")])
def test_leafing_forward_and_back_shows_each_row_once(rows, by):
    expected = [row.pk for row in rows.order_by(*by)]
    seen, address = [], "/x/?ruang=a"
    while address:
        sheet = leaf(rows, address, by=by)
        seen += [row.pk for row in sheet.rows]
        last, address = sheet, sheet.pages.after
    assert seen == expected
    assert "ruang=a" in last.pages.before
    back = leaf(rows, last.pages.before, by=by)
    assert [row.pk for row in back.rows] == expected[10:20]
    first = leaf(rows, back.pages.before, by=by)
    assert [row.pk for row in first.rows] == expected[:10] and first.pages.before == ""


def test_one_page_has_no_links(rows):
    sheet = leaf(rows.filter(pk__lt="k05"))
    assert len(sheet.rows) == 5 and sheet.pages.before == sheet.pages.after == ""


@pytest.mark.parametrize(
    "edge", ["", "x", "W10", "bm9wZQ", "WyJcdTAwMDAiXQ", "WzEsMl0", "W1tdXQ", "W251bGxd", "%00", "9" * 2000]
)
def test_a_tampered_address_shows_the_first_page(rows, edge):
    sheet = leaf(rows, f"/x/?sesudah={edge}", by=("expire_date", "pk"))
    assert [row.pk for row in sheet.rows][:2] == ["k00", "k01"]


def test_a_page_costs_one_query(rows, django_assert_num_queries):
    with django_assert_num_queries(1):
        leaf(rows, by=("expire_date", "pk"))
