"""This folder chooses among candidates what no words of a statement give: the likeliest, by weights that our own gold has taught."""
