"""The house of Galang: ground rooms and the nine stages of the cycle, listed in the order of the work."""
