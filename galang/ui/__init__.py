"""How Galang looks: paper, ink and one red thread, for screens, print and pictures.

Nouns: base page, template tags, pictures, sentences for refusals, form fields, sheets of paper.
Needs: core for refusals and money; knows no other room.
"""
