"""Publish: what was reached is told to everyone, and the pages that look over all rooms.

Nouns: Bulletin, BulletinItem, Delivery.
Needs: every room before it.
"""
