"""Community: the ground everyone stands on: the community itself, its areas, its rules and its rounds.

Nouns: Community, Area, Charter, Round, Step, Counter, Deed, Thread, Knot.
Needs: core, ui.
"""
