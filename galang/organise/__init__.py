"""Organise: bodies, offices and mandates that residents gave.

Nouns: Body, Office, Mandate.
Needs: community, people, deliberate.
"""
