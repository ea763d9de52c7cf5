"""Dateline: articles in, a dated, sourced timeline out."""
