"""This folder says what the words above and beside a clause make of it: who says so, and whether it is denied, supposed or taken for granted."""
