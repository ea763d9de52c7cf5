"""A Timeline in; a Plotly figure out. Pure."""
