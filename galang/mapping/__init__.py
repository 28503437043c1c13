"""Mapping: residents describe their own place

Nouns:  forms, household facts, assets.
Needs: Form, Submission, Asset.:community, people.
"""
