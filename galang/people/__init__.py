"""People: who we are and what each of us may do.

Nouns: Account, Person, Household, Membership, Invitation, Consent, Census.
Needs: community.
"""
