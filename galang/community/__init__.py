"""Community: the ground everyone stands on

Nouns:  the community, its areas, its charter, its rounds.
Needs: Community, Area, Charter, Round, Step, Deed, Thread, Knot, Counter.:Nothing but core and ui.
"""
