"""Mapping: residents describe their own place.

Nouns: Form, Submission, Asset.
Needs: community, people.
"""
