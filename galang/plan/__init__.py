"""Plan: decisions become goals, activities, cost lines and funding.

Nouns: Plan, Goal, Activity, CostLine, Funding.
Needs: community, people, deliberate, organise.
"""
