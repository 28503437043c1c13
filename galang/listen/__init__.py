"""Listen: every voice is heard, kept with its number and grouped into issues.

Nouns: Voice, Support, Issue, Grouping, ImportBatch.
Needs: community, people, mapping.
"""
