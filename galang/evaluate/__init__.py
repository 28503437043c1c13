"""Evaluate: what came of it, judged together.

Nouns: Review, Finding, Reading.
Needs: community, people, plan, ledger, and listen to raise a voice again.
"""
