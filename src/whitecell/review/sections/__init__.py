"""Sections: findings, tables and pictures in the order in which they are read."""
