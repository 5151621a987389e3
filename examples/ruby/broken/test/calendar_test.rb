# frozen_string_literal: true

require 'minitest/autorun'
require 'calendar'

# Leap years by the Gregorian rule.
class CalendarTest < Minitest::Test
  def test_every_fourth_year_is_long
    assert Calendar.leap?(2024)
  end

  def test_a_century_is_short
    refute Calendar.leap?(1900)
  end
end
