"""This file lets `python -m akyn` be `akyn`."""

from akyn.cli import main

main()
