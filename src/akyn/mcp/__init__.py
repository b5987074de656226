"""This package answers language models: eight small tools over one case, read-only, by the Model Context Protocol.

What reports say is data from strangers: every answer says so, and every text of theirs stands under `untrusted_text`, hostile characters made visible.
"""
