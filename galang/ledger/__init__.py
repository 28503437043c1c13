"""Ledger: every rupiah asked for, approved by another, and shown.

Nouns: BookAccount, Transaction, Approval, Posting, Receipt.
Needs: community, people, organise, plan.
"""
