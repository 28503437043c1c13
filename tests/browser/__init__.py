"""Every page as a browser sees it: readable by all, within the screen, light, from this host alone."""
