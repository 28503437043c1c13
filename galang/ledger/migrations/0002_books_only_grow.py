"""Entries, postings and approvals can only grow."""

from django.db import migrations

from galang.community.append_only import protect, unprotect

TABLES = ("ledger_entry", "ledger_posting", "ledger_approval")


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunPython(protect(table), unprotect(table)) for table in TABLES]
