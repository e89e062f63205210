"""Measures: functions of the record, each with its definition, its unit and its limits."""
