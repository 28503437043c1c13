"""The sample community: Kali Bening, a kelurahan of the real size of Situ Gede in 2009, made through the services.

Same seed and same day, same community. Everything in it is invented and says so on every page.
"""
