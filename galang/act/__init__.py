"""Act: people do it together, and decision makers make promises.

Nouns: Action, Participation, Progress, Commitment.
Needs: community, people, listen, plan.
"""
