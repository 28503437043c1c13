"""Deeds can only grow."""

from django.db import migrations

from galang.community.append_only import protect, unprotect


class Migration(migrations.Migration):
    dependencies = [("community", "0002_deeds")]
    operations = [migrations.RunPython(protect("community_deed"), unprotect("community_deed"))]
