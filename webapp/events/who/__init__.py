"""Who and where: names in full, people and whom they are called by, what stands for them."""
