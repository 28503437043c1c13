// Galang works without script; what stands here only makes it nicer.
