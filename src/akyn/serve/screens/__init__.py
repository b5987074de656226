"""This package is the screens: each file declares one as `SCREEN`, and is found by being there."""
