"""This folder settles who says so and how it is put forward, and finds the statements that lie in the saying alone."""
