"""Deliberate: issues become proposals, meetings weigh them, ballots decide.

Nouns: Proposal, Appraisal, Meeting, Attendance, Ballot, Decision.
Needs: community, people, listen.
"""
